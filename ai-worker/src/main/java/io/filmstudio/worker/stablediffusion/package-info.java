/** Pictures behind the actors by Stable Diffusion WebUI. */
@NullMarked
package io.filmstudio.worker.stablediffusion;

import org.jspecify.annotations.NullMarked;
