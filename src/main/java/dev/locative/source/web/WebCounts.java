package dev.locative.source.web;

/// What was done for images on the web.
///
/// @param fetched images that came over the network
/// @param bytes of these images
/// @param cached images that were had without asking
/// @param retries how often something was asked again
/// @param failed URLs that were asked in vain
/// @param dead URLs that were not asked, since they are remembered as dead or failing
public record WebCounts(
        long fetched, long bytes, long cached, long retries, long failed, long dead) {
    public static final WebCounts NONE = new WebCounts(0, 0, 0, 0, 0, 0);
}
