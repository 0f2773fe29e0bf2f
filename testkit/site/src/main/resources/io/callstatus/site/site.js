'use strict';
const up = document.body.dataset.up;
const version = document.getElementById('version');
const search = document.getElementById('search');
const found = document.getElementById('found');

// On a wide screen the menu is always open; on a phone it opens by a touch.
const wide = window.matchMedia('(min-width: 50rem)');
const fit = () => { document.getElementById('menu').open = wide.matches; };
wide.addEventListener('change', fit);
fit();

// Another version: the same page there.
version.replaceChildren(...(window.versions || [document.body.dataset.version]).map(name => {
  const option = new Option(name);
  option.selected = name === document.body.dataset.version;
  return option;
}));
version.addEventListener('change', () => {
  const root = new URL(up || './', location.href);
  const page = location.pathname.slice(root.pathname.length);
  location.href = new URL('../' + version.value + '/' + page, root);
});

// Pages that have all the words, those first that have them in their title.
function matches(words) {
  return (window.pages || [])
    .map(([path, title, text]) => ({ path, title, text, all: (title + ' ' + text).toLowerCase() }))
    .filter(page => words.every(word => page.all.includes(word)))
    .sort((a, b) => rank(b, words) - rank(a, words))
    .slice(0, 12);
}

function rank(page, words) {
  const title = page.title.toLowerCase();
  return words.filter(word => title.includes(word)).length * 2 - (page.path.endsWith('FIELDS.html') ? 1 : 0);
}

function row(page, word) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = up + page.path;
  link.textContent = page.title;
  const place = document.createElement('small');
  const at = Math.max(0, page.text.toLowerCase().indexOf(word) - 60);
  place.textContent = page.text.slice(at, at + 160);
  item.append(link, place);
  return item;
}

function show() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = words.length ? matches(words).map(page => row(page, words[0])) : [];
  found.replaceChildren(...rows);
  if (words.length && !rows.length) {
    found.append(Object.assign(document.createElement('li'), { textContent: 'No page has all these words.' }));
  }
  found.classList.toggle('open', words.length > 0);
}

search.addEventListener('input', show);
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    search.value = '';
    show();
  }
});
search.value = new URLSearchParams(location.search).get('q') || '';
show();
