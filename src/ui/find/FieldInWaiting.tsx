import './find.css';

/** Id of the search field, by which other parts move the focus back to it. */
export const SEARCH_ID = 'find-a-film';

/** A placeholder that looks like the search field, until its code is loaded. */
export function FieldInWaiting() {
  return (
    <div className="find" aria-hidden="true">
      <div className="find__input find__input--waiting">Find a film</div>
    </div>
  );
}
