// A little comfort; every page works without it.
(() => {
  "use strict";

  // The address is the state of a page: one click copies it.
  for (const place of document.querySelectorAll("[data-copy-link]")) {
    if (!navigator.clipboard) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "second";
    button.textContent = "Copy the link to this page";
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(location.href);
        button.textContent = "Copied";
      } catch {
        button.textContent = "Copy it from the address bar";
      }
    });
    place.append(button);
  }

  // Only products of the vendor chosen are offered.
  const vendor = document.querySelector("select[data-vendors]");
  const product = document.querySelector("select[data-products]");
  if (vendor && product) {
    const narrow = () => {
      for (const group of product.querySelectorAll("optgroup")) {
        const other = vendor.value !== "" && group.dataset.vendor !== "" && group.dataset.vendor !== vendor.value;
        group.hidden = other;
        group.disabled = other;
      }
      const chosen = product.selectedOptions[0];
      if (chosen && chosen.parentElement.disabled) product.value = "";
    };
    vendor.addEventListener("change", narrow);
    narrow();
  }

  // "None of these" and the others rule each other out.
  for (const none of document.querySelectorAll("input[data-none]")) {
    const others = [...none.form.querySelectorAll(`input[name="${CSS.escape(none.name)}"]`)].filter((box) => box !== none);
    none.addEventListener("change", () => { if (none.checked) others.forEach((box) => { box.checked = false; }); });
    others.forEach((box) => box.addEventListener("change", () => { if (box.checked) none.checked = false; }));
  }
})();
