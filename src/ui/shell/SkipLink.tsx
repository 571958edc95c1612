/** Leads the keyboard past the masthead. Its address must not change: the part behind the "#" names the place. */
export function SkipLink() {
  return (
    // biome-ignore lint/a11y/useValidAnchor: a link that skips is found as a link, though its address stays
    <a
      className="skip-link"
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('main')?.focus();
      }}
    >
      Skip to the films
    </a>
  );
}
