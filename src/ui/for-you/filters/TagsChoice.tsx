import { useId, useState } from 'react';
import { useModelInfo } from '../../context';
import type { FilterPanelProps } from './panel';

/** Number of tags offered at a time. */
const SHOWN = 24;

/** Tags that a film must have, all of them. */
export default function TagsChoice({ filters, onChange }: FilterPanelProps) {
  const all = useModelInfo()?.tags ?? [];
  const [typed, setTyped] = useState('');
  const id = useId();
  const chosen = filters.tags ?? [];
  const wanted = typed.trim().toLowerCase();
  const offered = all.filter((tag) => !chosen.includes(tag) && tag.toLowerCase().includes(wanted));

  return (
    <div className="tags">
      <label htmlFor={id}>Find a tag</label>
      <input
        id={id}
        className="field"
        type="text"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <ul className="tags__list" aria-label="Tags">
        {[...chosen, ...offered.slice(0, SHOWN)].map((tag) => {
          const isSet = chosen.includes(tag);
          return (
            <li key={tag}>
              <button
                type="button"
                className="toggle"
                aria-pressed={isSet}
                onClick={() =>
                  onChange({
                    tags: isSet ? chosen.filter((other) => other !== tag) : [...chosen, tag],
                  })
                }
              >
                {tag}
              </button>
            </li>
          );
        })}
      </ul>
      {offered.length === 0 && <p className="soft">No tag here is like that.</p>}
    </div>
  );
}
