/** Where somebody gives the token. */
export function SignInPage({ wrong }: { wrong: boolean }) {
  return (
    <form class="sign-in" method="post" action="/sign-in">
      <h1>Sign in</h1>
      {wrong && (
        <p class="fault" role="alert">
          That is not the token.
        </p>
      )}
      <label>
        Token
        <input type="password" name="token" required autocomplete="current-password" />
      </label>
      <button type="submit">Sign in</button>
      <p class="quiet">Whoever started the server knows it: it is the one that was named there.</p>
    </form>
  );
}
