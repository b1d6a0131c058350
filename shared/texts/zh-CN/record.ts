/** */
export const record = {
};
