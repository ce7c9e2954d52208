package io.filmstudio.user.token;

import io.filmstudio.common.crypto.Envelope;
import io.filmstudio.user.secret.ServiceSecret;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.crypto.AEADBadTagException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SigningKeyRepository {

    private final JdbcClient jdbc;
    private final Envelope envelope;

    SigningKeyRepository(JdbcClient jdbc, ServiceSecret secret) {
        this.jdbc = jdbc;
        this.envelope = secret.envelope("signing-key-envelope");
    }

    /** Oldest first. */
    List<SigningKey> list() {
        return jdbc.sql("select * from signing_key order by number")
                .query(this::read)
                .list();
    }

    /**
     * Stores a new pair under the next number. When several replicas try at once, one wins and the others store
     * nothing.
     */
    void append(int number, KeyPair pair, Instant activeFrom) {
        RSAPublicKey publicKey = (RSAPublicKey) pair.getPublic();
        String id = KeyPairs.jwk(publicKey).getId();
        jdbc.sql(
                        """
                insert into signing_key (number, id, public_key, sealed_private_key, active_from)
                values (:number, :id, :publicKey, :sealed, :activeFrom)
                on conflict (number) do nothing
                """)
                .param("number", number)
                .param("id", id)
                .param("publicKey", publicKey.getEncoded())
                .param("sealed", envelope.seal(id, pair.getPrivate().getEncoded()))
                .param("activeFrom", Timestamp.from(activeFrom))
                .update();
    }

    /** Forgets keys whose successor has been signing since before the given moment. */
    void deleteReplacedBefore(Instant moment) {
        jdbc.sql(
                        """
                delete from signing_key old
                where exists (select from signing_key newer where newer.number > old.number and newer.active_from < :moment)
                """)
                .param("moment", Timestamp.from(moment))
                .update();
    }

    private SigningKey read(ResultSet row, int index) throws SQLException {
        String id = row.getString("id");
        return new SigningKey(
                row.getInt("number"),
                id,
                KeyPairs.publicKey(row.getBytes("public_key")),
                KeyPairs.privateKey(open(id, row.getBytes("sealed_private_key"))),
                row.getTimestamp("active_from").toInstant());
    }

    private byte[] open(String id, byte[] sealed) {
        try {
            return envelope.open(id, sealed);
        } catch (AEADBadTagException wrongKey) {
            throw new IllegalStateException(
                    "Signing key " + id + " does not open with USER_SERVICE_KEY: was it sealed with another?",
                    wrongKey);
        }
    }
}
