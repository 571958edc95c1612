import { Place } from './Place';

/** Shown for an address that is not that of a place. */
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
