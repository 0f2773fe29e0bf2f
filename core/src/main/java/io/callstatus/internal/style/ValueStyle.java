package io.callstatus.internal.style;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How values are generated, here and in the provider modules. It is not in the class files, since users' compilers would report
 * it.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        defaults = @Value.Immutable(copy = false),
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        from = "mergeFrom",
        toBuilder = "toBuilder",
        optionalAcceptNullable = true,
        deferCollectionAllocation = true,
        redactedMask = "***",
        allowedClasspathAnnotations = {javax.annotation.processing.Generated.class})
public @interface ValueStyle {}
