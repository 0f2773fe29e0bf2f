/** What the page is told about requests: plain values, in which what was sent is hidden until somebody asks for it. */
@NullMarked
package io.callstatus.inspect.view;

import org.jspecify.annotations.NullMarked;
