import { Place } from './Place';

/** What an address leads to that names no place. */
export function UnknownAddress() {
  return (
    <Place title="Nothing at this address">
      <div className="panel">
        <p>
          No place of Matinee has the address <code className="address">{location.hash}</code>.
          Perhaps a part of the link was lost.
        </p>
        <a className="button button--main" href="#/">
          Go to your recommendations
        </a>
      </div>
    </Place>
  );
}
