const RAYS = Array.from({ length: 10 }, (_, i) => i * 36);

/** The afternoon sun, its rays the perforations of a film. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <circle className="mark__sun" cx="32" cy="32" r="14.5" />
      {RAYS.map((angle) => (
        <rect
          key={angle}
          className="mark__ray"
          x="28.5"
          y="2.5"
          width="7"
          height="10"
          rx="2"
          transform={`rotate(${angle} 32 32)`}
        />
      ))}
    </svg>
  );
}
