/** */
export const session = {
};
