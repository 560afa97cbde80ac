/**
 * What the address says after its `?` at this moment. A component knows it only once React has drawn the last change:
 * whoever adds to what it knew takes back an act that was quicker.
 */
export const addressNow = (): URLSearchParams => new URLSearchParams(window.location.search);
