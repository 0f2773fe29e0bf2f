/** Reads values of fields: texts, placeholders, conversions. Layer 3. Not exported; may change in any release. */
@NullMarked
package io.callstatus.internal.read;

import org.jspecify.annotations.NullMarked;
