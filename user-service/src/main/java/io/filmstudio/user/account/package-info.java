/** Who somebody is: address, name, role, and copies of tier and credits kept from events. */
@NullMarked
package io.filmstudio.user.account;

import org.jspecify.annotations.NullMarked;
