/** Requests as files: raw, as a line of an archive, as a fixture of the test kit; without personal data unless asked. */
@NullMarked
package io.callstatus.inspect.export;

import org.jspecify.annotations.NullMarked;
