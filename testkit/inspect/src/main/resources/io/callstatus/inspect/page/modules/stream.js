// Requests as they come. The browser connects again by itself, and says what it has seen.

/** Calls back with { first, arrivals } and with the state of the connection. */
export function listen(onArrivals, onState) {
  const source = new EventSource("/events");
  source.addEventListener("open", () => onState("live", "Live"));
  source.addEventListener("message", (event) => onArrivals(JSON.parse(event.data)));
  source.addEventListener("error", () => {
    if (source.readyState === EventSource.CLOSED) {
      onState("ended", "Ended: open the address that the inspector prints");
    } else {
      onState("waiting", "Connecting again…");
    }
  });
}
