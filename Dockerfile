# Both stages stand on one image: an AOT cache belongs to the very JDK that recorded it.
FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends unzip && rm -rf /var/lib/apt/lists/*
WORKDIR /opt/locative
COPY mvnw pom.xml ./
COPY .mvn .mvn
RUN ./mvnw -B -q dependency:go-offline || true
COPY . .
RUN ./locative --version

FROM eclipse-temurin:25-jdk
WORKDIR /opt/locative
COPY --from=build /opt/locative/target/quarkus-app target/quarkus-app
COPY --from=build /opt/locative/samples samples
COPY locative LICENSE ./
RUN groupadd --system locative && useradd --system --gid locative --home-dir /data --create-home locative
USER locative
WORKDIR /data
ENTRYPOINT ["/opt/locative/locative"]
CMD ["--help"]
