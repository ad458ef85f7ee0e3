// Reloads the page once the development server has a newer one. Only `cargo xtask serve` hands this out.
(async () => {
  const here = new URL(document.currentScript.src);
  const seen = here.searchParams.get("v");
  const news = new URL(`version?seen=${seen}`, here);
  for (;;) {
    try {
      const answer = await fetch(news, { cache: "no-store" });
      if (answer.ok && (await answer.text()) !== seen) {
        location.reload();
        return;
      }
    } catch {
      await new Promise((done) => setTimeout(done, 1000));
    }
  }
})();
