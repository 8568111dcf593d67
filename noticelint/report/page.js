"use strict";
(() => {
  const form = document.getElementById("filters");
  const shown = document.getElementById("shown");
  const articles = [...document.querySelectorAll("article")];
  const rows = [...document.querySelectorAll("tbody tr")];
  const all = document.querySelectorAll("article li:not(.accepted)").length;

  const fits = (element, wanted) =>
    (!wanted.language || element.dataset.language === wanted.language) &&
    (!wanted.kind || element.dataset.kind === wanted.kind) &&
    (!wanted.path || element.dataset.path === undefined || element.dataset.path.toLowerCase().includes(wanted.path));

  const filter = () => {
    const wanted = Object.fromEntries(new FormData(form));
    wanted.path = wanted.path.trim().toLowerCase();
    let count = 0;
    for (const article of articles) {
      const ours = fits(article, wanted);
      const left = new Set();
      for (const item of article.querySelectorAll("li")) {
        item.hidden = Boolean(
          (wanted.severity && item.dataset.severity !== wanted.severity) ||
          (wanted.rule && item.dataset.rule !== wanted.rule));
        if (!item.hidden) {
          left.add(item.dataset.f);
          count += ours && !item.classList.contains("accepted");
        }
      }
      for (const mark of article.querySelectorAll(".text [data-f]")) {
        const stays = mark.dataset.f.split(" ").some((number) => left.has(number));
        mark.classList.toggle("off", !stays);
      }
      article.hidden = !ours || ((wanted.severity || wanted.rule) && left.size === 0);
    }
    for (const row of rows) {
      row.hidden = !fits(row, wanted);
    }
    shown.textContent = shown.dataset.form.replace("{n}", count).replace("{m}", all);
  };

  const clear = () => {
    form.reset();
    filter();
  };

  // A link to what a filter hides shows everything again: it must lead somewhere.
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    const target = link && document.getElementById(link.getAttribute("href").slice(1));
    if (target && target.closest("[hidden], .off")) {
      clear();
    }
  });
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("clear").addEventListener("click", clear);
  form.hidden = false;
  filter();
})();
