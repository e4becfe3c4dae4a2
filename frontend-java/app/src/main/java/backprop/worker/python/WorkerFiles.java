package backprop.worker.python;

/**
 * Where the worker finds what it reads.
 *
 * @param top the address of the site's top, from which the addresses in the data index count
 * @param kernels the assembled kernels
 * @param templates what digits are generated from
 * @param net the program of the book's net of two layers
 * @param training the program that trains it
 * @param mnist the program that gives a program the digits
 * @param watchedNet the net for a student's own training loop
 */
record WorkerFiles(
        String top, String kernels, String templates, String net, String training, String mnist, String watchedNet) {
    static WorkerFiles of(String[] args) {
        return new WorkerFiles(args[0], args[1], args[2], args[3], args[4], args[5], args[6]);
    }
}
