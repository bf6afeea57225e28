/// Who may ask the service, and how much: what every request passes before an endpoint sees it.
@NullMarked
package dev.locative.app.web.guard;

import org.jspecify.annotations.NullMarked;
