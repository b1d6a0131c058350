export const babysitting = {};
