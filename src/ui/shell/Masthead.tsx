import { Mark } from './Mark';

export function Masthead() {
  return (
    <header className="masthead">
      <h1 className="masthead__name">
        <Mark />
        Matinee
      </h1>
      <p className="masthead__sentence">
        Rate a few films and see what people with your taste loved. It all happens in this browser;
        your ratings stay on this device.
      </p>
    </header>
  );
}
