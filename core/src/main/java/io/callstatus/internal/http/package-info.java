/**
 * URLs, header values, media types and charsets. Layer 2: knows only the layer below.
 * Not exported; may change in any release.
 */
@NullMarked
package io.callstatus.internal.http;

import org.jspecify.annotations.NullMarked;
