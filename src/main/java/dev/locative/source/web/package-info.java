/// Fetching images from the web: which addresses may be asked, how often and how long, and what is
/// kept of the answers.
@NullMarked
package dev.locative.source.web;

import org.jspecify.annotations.NullMarked;
