package io.callstatus.containers.javax;

import io.callstatus.containers.EarlyRead;
import java.io.IOException;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;

/** A filter of the host that touches the request first. */
record EarlyReadFilter(EarlyRead early) implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        switch (early) {
            case PARAMETER -> request.getParameter("a");
            case ENCODING -> {
                request.getParameter("a");
                request.setCharacterEncoding("UTF-8");
            }
            case ALL -> request.getInputStream().readAllBytes();
            case PART -> request.getInputStream().readNBytes(5);
            case STREAM -> request.getInputStream();
            case READER -> request.getReader();
        }
        chain.doFilter(request, response);
    }
}
