/** */
export const house = {
};
