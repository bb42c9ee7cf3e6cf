/** Why the login did not succeed, as the server names it in `?orsak=`, in words for whoever tried. */
export function loginFailure(reason: string): { readonly title: string; readonly text: string } | null {
  switch (reason) {
    case '':
      return null;
    case 'level-too-low':
      return {
        title: 'Inloggningen var inte stark nog',
        text: 'Tjänsten kräver e-legitimation på tillitsnivå 3. Logga in på ett annat sätt.',
      };
    case 'cancelled':
      return { title: 'Du avbröt inloggningen', text: 'Välj ett sätt att logga in för att försöka igen.' };
    case 'provider-unavailable':
      return {
        title: 'Inloggningstjänsten svarar inte',
        text: 'Försök igen om en stund, eller logga in på ett annat sätt.',
      };
    case 'attempt-unknown':
      return {
        title: 'Inloggningen tog för lång tid eller började i en annan webbläsare',
        text: 'Börja om här nedanför.',
      };
    case 'identity-not-linked':
      return {
        title: 'Inloggningen är inte kopplad till dig',
        text: 'Logga in på ett annat sätt först. Gå sedan tillbaka hit och koppla den här inloggningen till dig.',
      };
    case 'person-not-told':
    case 'organisation-not-told':
      return {
        title: 'Inloggningen sade inte vem du är',
        text: 'Inloggningstjänsten lämnade inte alla uppgifter som behövs. Logga in på ett annat sätt.',
      };
    default:
      return {
        title: 'Inloggningen gick inte att genomföra',
        text: 'Svaret från inloggningstjänsten gick inte att lita på. Börja om här nedanför.',
      };
  }
}

/** Why the session that the browser had has ended. */
export function sessionEnded(why: string | null): string | null {
  switch (why ?? '') {
    case 'idle':
      return 'Du loggades ut för att ingenting hade hänt på ett tag.';
    case 'too-old':
      return 'Du loggades ut för att inloggningen hade varat så länge som den får.';
    case 'permission-ended':
      return 'Du loggades ut för att din behörighet har upphört.';
    case 'replaced':
      return 'Du loggades ut för att du loggade in på nytt i en annan flik.';
    default:
      return null;
  }
}
