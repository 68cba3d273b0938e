// Sorts the tables; without it the page is complete, only unsorted.
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  table.tHead.querySelectorAll("th").forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      table.tHead.querySelectorAll("th").forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const key = (row) => row.cells[column].dataset.sort ?? row.cells[column].textContent;
      const order = (a, b) => {
        const x = key(a), y = key(b);
        const n = Number(x) - Number(y);
        return Number.isNaN(n) ? x.localeCompare(y) : n;
      };
      const rows = [...body.rows].sort(order);
      body.replaceChildren(...(down ? rows.reverse() : rows));
    });
  });
}
