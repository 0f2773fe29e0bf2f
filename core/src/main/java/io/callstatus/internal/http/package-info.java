/** URLs, header values, media types and charsets. Floor 2: knows only the floor below. Not exported; may change in any release. */
@NullMarked
package io.callstatus.internal.http;

import org.jspecify.annotations.NullMarked;
