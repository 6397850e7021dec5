'use strict';
const search = document.getElementById('search');
const found = document.getElementById('found');
const plain = text => text.toLowerCase().replace(/[-_]/g, ' ').trim();

const items = [...document.querySelectorAll('nav li a')].map(link => {
  const article = document.getElementById(link.getAttribute('href').slice(1));
  const name = plain(link.textContent);
  return { link, row: link.parentNode, article, name, text: name + ' ' + plain(article.dataset.find) };
});

// A letter or two are the beginning of a word: they stand in every entry somewhere.
const has = (text, word) => word.length > 2 ? text.includes(word) : (' ' + text).includes(' ' + word);

// How well an entry fits; 0 is not at all.
function fit(item, words, whole) {
  if (!words.every(word => has(item.text, word))) return 0;
  if (item.name === whole) return 4;
  if (item.name.startsWith(whole)) return 3;
  return words.every(word => has(item.name, word)) ? 2 : 1;
}

let best = null;
function filter() {
  const whole = plain(search.value);
  const words = whole.split(/\s+/).filter(word => word);
  let count = 0;
  let top = 0;
  best = null;
  for (const item of items) {
    const fits = fit(item, words, whole);
    item.row.hidden = item.article.hidden = !fits;
    if (fits) count++;
    if (fits > top) {
      top = fits;
      best = item;
    }
  }
  for (const group of document.querySelectorAll('nav details, main section')) {
    group.hidden = words.length > 0 && !group.querySelector('nav li:not([hidden]), article:not([hidden])');
  }
  const history = document.getElementById('history');
  if (history) history.hidden = words.length > 0;
  document.body.classList.toggle('searching', words.length > 0);
  found.textContent = words.length ? count + (count === 1 ? ' entry' : ' entries') : '';
}

function go(item) {
  location.hash = item.link.getAttribute('href');
  item.article.querySelector('h3 a').focus();
}

const shown = () => items.filter(item => !item.row.hidden);

search.addEventListener('input', () => {
  filter();
  if (best && search.value) best.article.scrollIntoView();
  else window.scrollTo(0, 0);
});
search.addEventListener('keydown', event => {
  if (event.key === 'Enter' && best) go(best);
});
document.addEventListener('keydown', event => {
  const typing = document.activeElement === search;
  if (event.key === '/' && !typing) {
    event.preventDefault();
    search.focus();
    search.select();
  } else if (event.key === 'Escape') {
    search.value = '';
    filter();
    search.focus();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const list = shown();
    const at = list.findIndex(item => item.link === document.activeElement);
    if (at < 0 && !typing) return;
    event.preventDefault();
    const next = at + (event.key === 'ArrowDown' ? 1 : -1);
    if (next < 0) search.focus();
    else if (next < list.length) list[next].link.focus();
  }
});
// A link to an entry that the search hides ends the search.
window.addEventListener('hashchange', () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && target.hidden) {
    search.value = '';
    filter();
    target.scrollIntoView();
  }
});
search.value = new URLSearchParams(location.search).get('q') || '';
filter();
