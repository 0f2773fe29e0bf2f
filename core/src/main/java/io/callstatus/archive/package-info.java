/** Requests as they were received, kept to be read again: written before anything is done with them. */
@NullMarked
package io.callstatus.archive;

import org.jspecify.annotations.NullMarked;
