// Asks before what cannot be undone, and keeps a run that is under way up to date.
(function () {
  'use strict';

  document.addEventListener('submit', function (event) {
    var question = event.target.dataset.question;
    if (question && !window.confirm(question)) {
      event.preventDefault();
    }
  });

  function refreshLater() {
    var status = document.querySelector('#aurora [data-refresh]');
    if (status) {
      window.setTimeout(refresh, Number(status.dataset.refresh));
    }
  }

  function refresh() {
    window.fetch(window.location.href, { credentials: 'same-origin' })
      .then(function (answer) { return answer.text(); })
      .then(function (page) {
        var fresh = new DOMParser().parseFromString(page, 'text/html').getElementById('aurora');
        if (fresh) {
          document.getElementById('aurora').replaceWith(document.importNode(fresh, true));
        }
      })
      .catch(function () { /* Aurora is away for a moment; the next look comes. */ })
      .then(refreshLater);
  }

  refreshLater();
}());
