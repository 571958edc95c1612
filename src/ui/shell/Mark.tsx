/** The afternoon sun over rows of seats. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <path className="mark__sun" d="M14 36a18 18 0 0 1 36 0z" />
      <path className="mark__row" d="M6 42h52v4H6zM12 50h40v4H12zM20 58h24v4H20z" />
    </svg>
  );
}
