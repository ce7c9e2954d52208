/** Acts of operators that other services carry out, with their traces in the audit. */
@NullMarked
package io.filmstudio.admin.act;

import org.jspecify.annotations.NullMarked;
