/** Acts of operators that are carried out elsewhere, with their traces in the audit. */
@NullMarked
package io.filmstudio.admin.act;

import org.jspecify.annotations.NullMarked;
