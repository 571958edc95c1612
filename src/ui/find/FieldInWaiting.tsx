import './find.css';

/** The search field, by which other places lead the focus back to it. */
export const SEARCH_ID = 'find-a-film';

/** The look of the search field, until its code is there. */
export function FieldInWaiting() {
  return (
    <div className="find" aria-hidden="true">
      <div className="find__input find__input--waiting">Find a film</div>
    </div>
  );
}
