// A violation inside a worker never reaches the page; the console is where the tests look.
addEventListener('securitypolicyviolation', (event) => {
  const { violatedDirective, blockedURI } = event as SecurityPolicyViolationEvent;
  console.error(`Content-Security-Policy: ${violatedDirective} forbids ${blockedURI}`);
});
