// What the page asks the inspector. URLs hold numbers only.

async function answer(response) {
  if (!response.ok) {
    throw new Error(response.status === 404
      ? "The inspector does not keep this request any more."
      : (await response.text()).trim() || `The inspector answered ${response.status}.`);
  }
  return response;
}

export async function get(path) {
  return (await answer(await fetch(path, { headers: { Accept: "application/json" } }))).json();
}

async function post(path, question) {
  return answer(await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(question),
  }));
}

export const detail = (number) => get(`/arrivals/${number}`);
export const call = (number) => get(`/arrivals/${number}/call`);
export const raw = async (number) => (await post(`/arrivals/${number}/raw`, {})).json();
export const value = async (number, hidden) => (await (await post(`/arrivals/${number}/value`, { hidden })).json()).value;
export const file = async (number, as, exact) => (await post(`/arrivals/${number}/export`, { as, exact })).blob();
