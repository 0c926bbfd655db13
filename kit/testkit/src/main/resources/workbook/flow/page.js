'use strict';
(() => {
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const ofAddress = () => decodeURIComponent(location.hash.slice(1));
  let chosen = ofAddress();
  const chosenTests = {};

  const option = (value, text) => {
    const made = document.createElement('option');
    made.value = value;
    made.textContent = text;
    return made;
  };

  const choice = (label, id, options, value, changed) => {
    const span = document.createElement('span');
    const name = document.createElement('label');
    name.htmlFor = id;
    name.textContent = label + ' ';
    const select = document.createElement('select');
    select.id = id;
    options.forEach((it) => select.append(it));
    select.value = value;
    select.addEventListener('change', () => changed(select.value));
    span.append(name, select);
    return span;
  };

  const showTest = (section, id) => {
    all('article.test', section).forEach((it) => it.classList.toggle('shown', it.id === id));
  };

  const showExercise = (number) => {
    all('section.exercise').forEach((it) => it.classList.toggle('shown', it.dataset.number === number));
  };

  const cells = (table, rows, fresh) => {
    const body = table.tBodies[0];
    body.replaceChildren(...rows.map(([head, text]) => {
      const row = document.createElement('tr');
      row.classList.toggle('fresh', fresh.includes(head));
      const th = document.createElement('th');
      th.scope = 'row';
      th.textContent = head;
      th.title = head;
      const td = document.createElement('td');
      td.textContent = text;
      row.append(th, td);
      return row;
    }));
    table.hidden = rows.length === 0;
  };

  const table = (caption) => {
    const made = document.createElement('table');
    made.createCaption().textContent = caption;
    made.createTBody();
    return made;
  };

  const player = (figure) => {
    const moments = all('li[data-m]', figure);
    if (moments.length === 0) {
      return;
    }
    const box = document.createElement('div');
    box.className = 'player';
    const back = document.createElement('button');
    back.type = 'button';
    back.textContent = '← back';
    const on = document.createElement('button');
    on.type = 'button';
    on.textContent = 'next →';
    const slider = document.createElement('input');
    slider.type = 'range';
    slider.min = 1;
    slider.max = moments.length;
    slider.setAttribute('aria-label', 'step');
    const said = document.createElement('output');
    said.setAttribute('aria-live', 'polite');
    box.append(back, slider, on, said);
    const now = document.createElement('div');
    now.className = 'now';
    const knows = table('Who knows what');
    const queue = table('The queue, next one first');
    now.append(knows, queue);
    figure.querySelector('.scroll').after(box, now);
    let at = moments.length;
    const show = (wanted, byHand) => {
      at = Math.max(1, Math.min(moments.length, wanted));
      slider.value = at;
      said.textContent = at + '/' + moments.length + '  ' + moments[at - 1].textContent;
      said.classList.toggle('wrong', moments[at - 1].classList.contains('wrong'));
      back.disabled = at === 1;
      on.disabled = at === moments.length;
      all('g[data-m]', figure).forEach((it) => {
        it.classList.toggle('later', Number(it.dataset.m) > at);
        it.classList.toggle('current', Number(it.dataset.m) === at);
      });
      const known = new Map();
      let fresh = [];
      moments.slice(0, at).forEach((it) => {
        const learned = (it.dataset.learned || '').split('\n').filter((line) => line !== '');
        if (learned.length === 1) {
          learned.push(it.querySelector('b').textContent);
        }
        fresh = [];
        for (let i = 0; i + 1 < learned.length; i += 2) {
          known.set(learned[i], learned[i + 1]);
          fresh.push(learned[i]);
        }
      });
      cells(knows, Array.from(known), fresh);
      const waiting = (moments[at - 1].dataset.queue || '').split('\n').filter((line) => line !== '');
      cells(queue, waiting.map((line, i) => [String(i + 1), line]), []);
      moments.forEach((it, i) => it.classList.toggle('now', i === at - 1));
      if (byHand) {
        const group = figure.querySelector('g[data-m="' + at + '"]');
        if (group) {
          group.scrollIntoView({block: 'nearest', inline: 'nearest'});
        }
      }
    };
    back.addEventListener('click', () => show(at - 1, true));
    on.addEventListener('click', () => show(at + 1, true));
    slider.addEventListener('input', () => show(Number(slider.value), true));
    figure.step = (by) => show(by === 'first' ? 1 : by === 'last' ? moments.length : at + by, true);
    show(at, false);
  };

  const prepare = () => {
    const main = document.querySelector('main');
    const sections = all('section.exercise');
    document.body.classList.add('scripted');
    const numbers = sections.map((it) => it.dataset.number);
    const shown = numbers.includes(chosen) ? chosen : numbers.includes(main.dataset.here) ? main.dataset.here : numbers[0] || '';
    const place = document.getElementById('choice');
    place.replaceChildren();
    if (sections.length > 1) {
      place.append(choice('Exercise', 'exercise',
        sections.map((it) => option(it.dataset.number, it.dataset.mark + ' ' + it.dataset.number + ' ' + it.dataset.title)),
        shown, (number) => { chosen = number; location.hash = number; showExercise(number); }));
    }
    sections.forEach((section) => {
      const tests = all('article.test', section);
      if (tests.length === 0) {
        return;
      }
      const number = section.dataset.number;
      const first = tests.some((it) => it.id === chosenTests[number]) ? chosenTests[number] : tests[0].id;
      if (tests.length > 1) {
        section.querySelector('.tests').replaceChildren(choice('Test', 'test-' + number,
          tests.map((it) => option(it.id, it.dataset.mark + ' ' + it.dataset.sentence)),
          first, (id) => { chosenTests[number] = id; showTest(section, id); }));
      }
      showTest(section, first);
    });
    all('figure').forEach(player);
    showExercise(shown);
  };

  window.addEventListener('hashchange', () => {
    chosen = ofAddress();
    const select = document.getElementById('exercise');
    if (select) {
      select.value = chosen;
    }
    showExercise(chosen);
  });

  document.addEventListener('keydown', (event) => {
    const way = {ArrowLeft: -1, ArrowRight: 1, Home: 'first', End: 'last'}[event.key];
    const busy = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
    if (way === undefined || busy || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const figures = all('section.shown article.shown figure').filter((it) => it.step);
    const inside = figures.find((it) => it.contains(document.activeElement));
    const seen = figures.find((it) => it.getBoundingClientRect().bottom > 120);
    const figure = inside || seen || figures[0];
    if (figure) {
      event.preventDefault();
      figure.step(way);
    }
  });

  const tell = (words) => {
    const live = document.getElementById('live');
    live.textContent = words;
    live.hidden = words === '';
  };

  const follow = () => {
    if (!location.protocol.startsWith('http') || !window.EventSource) {
      return;
    }
    const source = new EventSource('events');
    let newest = 0;
    const load = async () => {
      const own = ++newest;
      const answer = await fetch('.', {cache: 'no-store'});
      const text = await answer.text();
      if (own !== newest || !answer.ok) {
        return;
      }
      const fresh = new DOMParser().parseFromString(text, 'text/html');
      const x = window.scrollX;
      const y = window.scrollY;
      const sideways = all('section.shown article.shown .scroll').map((it) => it.scrollLeft);
      document.title = fresh.title;
      document.querySelector('h1').textContent = fresh.querySelector('h1').textContent;
      document.querySelector('main').replaceWith(document.adoptNode(fresh.querySelector('main')));
      prepare();
      all('section.shown article.shown .scroll').forEach((it, i) => { it.scrollLeft = sideways[i] || 0; });
      window.scrollTo(x, y);
    };
    source.addEventListener('drawn', (event) => {
      tell(event.data || 'This page follows each save.');
      load().catch(() => tell('The watch does not answer.'));
    });
    source.addEventListener('end', () => {
      source.close();
      tell('The watch has ended. This is the last picture.');
    });
    source.onerror = () => tell('The watch has ended, or does not answer. This is the last picture.');
  };

  prepare();
  follow();
})();
