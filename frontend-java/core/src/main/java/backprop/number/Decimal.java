package backprop.number;

/** 0.d₁d₂d₃… · 10^point, d₁ not 0: a positive number as it is written. */
public record Decimal(String digits, int point) {
    /** A positive whole number below 10¹⁵, that many places behind the point. */
    static Decimal ofWhole(double whole, int places) {
        int upper = (int) Math.floor(whole / 1e8);
        int lower = (int) (whole - upper * 1e8);
        String digits = "" + lower;
        if (upper > 0) digits = upper + "0".repeat(8 - digits.length()) + digits;
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') end--;
        return new Decimal(digits.substring(0, end), digits.length() - places);
    }

    /** At most so many digits, halves away from 0. */
    Decimal rounded(int count) {
        if (digits.length() <= count) return this;
        boolean up = digits.charAt(count) >= '5';
        int kept = count;
        char[] written = digits.substring(0, count).toCharArray();
        while (up && kept > 0 && written[kept - 1] == '9') kept--;
        if (up && kept == 0) return new Decimal("1", point + 1);
        if (up) written[kept - 1]++;
        while (written[kept - 1] == '0') kept--;
        return new Decimal(new String(written, 0, kept), point);
    }
}
