# Two images: `cpu`, the usual one, and `cuda`, for a language model or a CLIP in this process on an
# NVIDIA GPU. docs/operations.md says when which is worth it. An AOT cache belongs to the very JDK and
# place that recorded it, so all stages have the JDK in one place.

FROM eclipse-temurin:25-jdk AS build
# hadolint ignore=DL3008
RUN apt-get update && apt-get install -y --no-install-recommends unzip && rm -rf /var/lib/apt/lists/*
WORKDIR /opt/locative
COPY mvnw pom.xml ./
COPY .mvn .mvn
RUN ./mvnw -B -q dependency:go-offline || true
COPY . .
RUN ./locative --version

# The same with the vision runtime for NVIDIA GPUs.
FROM build AS build-cuda
ENV LOCATIVE_CUDA=1
RUN ./locative --version

# java-llama.cpp's own library has no GPU code: it is built from the project's tag. Its headers come
# from Maven, which takes its JDK from the first stage.
FROM nvidia/cuda:12.8.1-devel-ubuntu24.04 AS llama-cuda
# hadolint ignore=DL3008
RUN apt-get update && apt-get install -y --no-install-recommends build-essential ca-certificates cmake git maven \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /opt/java/openjdk /opt/java/openjdk
ENV JAVA_HOME=/opt/java/openjdk
RUN git clone --depth 1 --branch v4.2.0 https://github.com/kherud/java-llama.cpp /opt/llama
WORKDIR /opt/llama
RUN mvn -B -q compile \
    && cmake -B build -DGGML_CUDA=ON -DCMAKE_BUILD_TYPE=Release \
    && cmake --build build --config Release -j "$(nproc)" \
    && mkdir /opt/native && find . -name '*.so' -exec cp {} /opt/native/ \;

FROM nvidia/cuda:12.8.1-cudnn-runtime-ubuntu24.04 AS cuda
COPY --from=build /opt/java/openjdk /opt/java/openjdk
COPY --from=llama-cuda /opt/native /opt/native
ENV JAVA_HOME=/opt/java/openjdk LD_LIBRARY_PATH=/opt/native LOCATIVE_CUDA=1 LOCATIVE_HOME=/models
WORKDIR /opt/locative
COPY --from=build-cuda /opt/locative/target/quarkus-app target/quarkus-app
COPY --from=build-cuda /opt/locative/samples samples
COPY locative LICENSE ./
RUN groupadd --system --gid 10001 locative && useradd --system --uid 10001 --gid locative --home-dir /data --create-home locative \
    && install -d -o locative -g locative /models
USER 10001
WORKDIR /data
VOLUME ["/data", "/models"]
EXPOSE 8080
ENTRYPOINT ["/opt/locative/locative"]
CMD ["--help"]

# The last stage is the one that `docker build` makes unless another is named.
FROM eclipse-temurin:25-jdk AS cpu
ENV LOCATIVE_HOME=/models
WORKDIR /opt/locative
COPY --from=build /opt/locative/target/quarkus-app target/quarkus-app
COPY --from=build /opt/locative/samples samples
COPY locative LICENSE ./
RUN groupadd --system --gid 10001 locative && useradd --system --uid 10001 --gid locative --home-dir /data --create-home locative \
    && install -d -o locative -g locative /models
USER 10001
WORKDIR /data
VOLUME ["/data", "/models"]
EXPOSE 8080
ENTRYPOINT ["/opt/locative/locative"]
CMD ["--help"]
