// Opens the menu of the frame, asks before what cannot be undone, and keeps the page up to date.
(function () {
  'use strict';

  if (window.jQuery) {
    window.jQuery('#navmenu').menu({ position: { my: 'left top', at: 'left bottom' } });
  }

  document.addEventListener('submit', function (event) {
    var question = event.target.dataset.question;
    if (question && !window.confirm(question)) {
      event.preventDefault();
    }
  });

  // What a person types or chooses is never taken away.
  function inUse(tab) {
    return Array.prototype.some.call(tab.querySelectorAll('input, select, textarea'), function (field) {
      return field === document.activeElement
        || (field.type === 'file' ? field.files.length > 0
          : field.type !== 'hidden' && field.tagName !== 'SELECT' && field.value !== field.defaultValue);
    });
  }

  function place(element) {
    return element && (element.getAttribute('href') || (element.form && element.form.getAttribute('action')));
  }

  function renew(tab, fresh) {
    var focused = tab.contains(document.activeElement) ? place(document.activeElement) : null;
    var next = document.importNode(fresh, true);
    tab.replaceWith(next);
    Array.prototype.some.call(focused ? next.querySelectorAll('a, button') : [], function (element) {
      if (place(element) !== focused) {
        return false;
      }
      element.focus();
      return true;
    });
  }

  function refresh() {
    var tab = document.getElementById('aurora');
    if (document.hidden || inUse(tab)) {
      refreshLater();
      return;
    }
    window.fetch(window.location.href, { credentials: 'same-origin', headers: { 'Aurora-By-Itself': 'true' } })
      .then(function (answer) { return answer.ok ? answer.text() : ''; })
      .then(function (page) {
        var fresh = new DOMParser().parseFromString(page, 'text/html').getElementById('aurora');
        if (fresh && !inUse(tab)) {
          renew(tab, fresh);
        }
      })
      .catch(function () { /* Aurora is away for a moment; the next look comes. */ })
      .then(refreshLater);
  }

  function refreshLater() {
    var due = document.querySelector('#aurora [data-refresh]');
    if (due) {
      window.setTimeout(refresh, Number(due.dataset.refresh));
    }
  }

  refreshLater();
}());
