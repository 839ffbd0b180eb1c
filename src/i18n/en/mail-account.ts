/** Letters about an account: what happened, what happens next, whose turn it is, by when. */
export const accountLetters = {
  verify_email: {
    subject: 'Confirm your address for {{site}}',
    heading: 'Please confirm your address',
    happened: 'Somebody, probably you, opened an account with this address.',
    by: 'Confirm by {{linkEnds}}',
    button: 'Confirm this address',
    next: 'You can start an application as soon as the address is confirmed. If it was not you, do nothing: without your confirmation nobody can use this address.',
  },
  already_registered: {
    subject: 'You already have an account with {{site}}',
    heading: 'You already have an account',
    happened:
      'Somebody, probably you, tried to open an account with this address. There is one already, so none was made.',
    button: 'Sign in',
    next: 'If you have forgotten your password, you can choose a new one on the sign-in page. If it was not you, there is nothing to do.',
  },
  reset_password: {
    subject: 'Choose a new password for {{site}}',
    heading: 'Choose a new password',
    happened: 'Somebody, probably you, asked for a new password for the account with this address.',
    by: 'Choose it by {{linkEnds}}',
    button: 'Choose a new password',
    next: 'Until then your old password still works. If it was not you, do nothing: nobody can change it without this mail.',
  },
  change_email: {
    subject: 'Confirm your new address for {{site}}',
    heading: 'Please confirm your new address',
    happened: 'You asked us to write to this address from now on.',
    by: 'Confirm by {{linkEnds}}',
    button: 'Confirm the new address',
    next: 'We keep writing to your old address until this one is confirmed. If it was not you, do nothing.',
  },
  email_changed: {
    subject: 'The address of your {{site}} account was changed',
    heading: 'Your address was changed',
    happened: 'Mail for your account now goes to another address. This is the last one that we send here.',
    next: 'If you did this, there is nothing to do. If you did not, please write to {{contact}} today, so that we can give the account back to you.',
  },
  password_changed: {
    subject: 'Your {{site}} password was changed',
    heading: 'Your password was changed',
    happened: 'The password of your account was changed. All other devices were signed out.',
    button: 'See your account',
    next: 'If you did this, there is nothing to do. If you did not, choose a new password on the sign-in page now and write to {{contact}}.',
  },
  second_factor_on: {
    subject: 'A second factor was set up for {{site}}',
    heading: 'A second factor was set up',
    happened: 'From now on, your account asks for a code of your phone after the password.',
    button: 'See your account',
    next: 'If you did this, there is nothing to do. If you did not, choose a new password on the sign-in page now and write to {{contact}}.',
  },
  second_factor_off: {
    subject: 'The second factor for {{site}} was turned off',
    heading: 'The second factor was turned off',
    happened: 'From now on, your password alone opens your account.',
    button: 'See your account',
    next: 'If you did this, there is nothing to do. If you did not, choose a new password on the sign-in page now and write to {{contact}}.',
  },
  recovery_code_used: {
    subject: 'A recovery code was used to sign in to {{site}}',
    heading: 'A recovery code was used',
    happened:
      'Somebody signed in to your account with your password and one of your recovery codes, instead of your phone.',
    button: 'See your account',
    next: 'If it was you, set up your new phone. If it was not, choose a new password on the sign-in page now and write to {{contact}}.',
  },
  invitation: {
    subject: 'You are invited to work with {{site}}',
    heading: 'You are invited',
    happened: 'You have been given a role in the exchange between our cities. To use it, choose a password.',
    by: 'Choose a password by {{linkEnds}}',
    button: 'Accept the invitation',
    next: 'After that you find your work on the first page that you see. If you did not expect this, please tell {{contact}}.',
  },
} as const;
