type Names = readonly [string, ...string[]];

export const womensNames: Names = [
  'Alva',
  'Britta',
  'Cecilia',
  'Dagny',
  'Ebba',
  'Frida',
  'Gerda',
  'Hanna',
  'Iris',
  'Juni',
];
export const mensNames: Names = [
  'Arvid',
  'Bo',
  'Claes',
  'David',
  'Erik',
  'Folke',
  'Gustav',
  'Hugo',
  'Ivar',
  'Johan',
];
export const surnames: Names = [
  'Prov',
  'Testberg',
  'Exempelsson',
  'Mallgren',
  'Utkast',
  'Skissman',
  'Försökner',
  'Provlund',
];
export const surnamesFromAbroad: Names = ['Haddad', 'Kovalenko', 'Tesfay', 'Rahimi'];
