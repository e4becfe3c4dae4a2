# docker build -t backprop-lab . && docker run --rm -p 8080:8080 -v backprop-mnist:/mnist backprop-lab
FROM maven:3-eclipse-temurin-17 AS build
WORKDIR /lab
COPY . .
RUN mvn -B -q -DskipTests package org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
    -DincludeScope=runtime -DoutputDirectory=/lab/jars && cp backend/target/backend-*.jar jars/

FROM eclipse-temurin:17-jre
COPY --from=build /lab/jars /lab
# What is fetched stays for the next start, in a folder that the lab's own user may write.
RUN useradd --system lab && install -d -o lab /mnist
ENV BACKPROP_CACHE=/mnist
VOLUME /mnist
USER lab
EXPOSE 8080
ENTRYPOINT ["java", "-Xmx256m", "-cp", "/lab/*", "backprop.Main"]
CMD ["serve", "--host", "0.0.0.0"]
