// What has just changed on the screen is drawn before work that may take long begins.

/** A page that isn't in sight draws nothing: then it isn't waited for. In milliseconds. */
const patience = 100;

/** Once the browser has drawn what stands in the page. */
export async function drawn(): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, patience);
    // The frame is drawn after its callbacks.
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
