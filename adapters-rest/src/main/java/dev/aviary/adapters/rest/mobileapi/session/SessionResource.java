package dev.aviary.adapters.rest.mobileapi.session;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.aviary.adapters.rest.Brand;
import dev.aviary.adapters.rest.mobileapi.Answer;
import dev.aviary.adapters.rest.mobileapi.NoSession;
import dev.aviary.adapters.rest.mobileapi.Throttled;
import dev.aviary.adapters.rest.mobileapi.profile.AccountJson;
import dev.aviary.adapters.rest.transport.Call;
import dev.aviary.adapters.rest.transport.Parameters;
import dev.aviary.application.session.port.in.LogIn;
import dev.aviary.application.session.port.in.LogOut;
import dev.aviary.application.session.port.in.RefreshSession;
import dev.aviary.application.session.port.in.SignUp;
import dev.aviary.application.session.port.in.SignedIn;
import dev.aviary.application.session.port.in.Tokens;
import dev.aviary.application.throttle.Action;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.PersonName;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.session.Password;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code signup}, {@code login}, {@code refresh_access_token} and {@code logout}. */
@Path("/mobile_api")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

  private static final String LOGGED_IN = "User logged in successfully";

  /** The envelope of both, with the tokens beside the data. */
  record SignedInAnswer(int code, String message, Object data, AuthJson auth) implements Answer {}

  /** The tokens; the expiry is the access token's, in Unix seconds. */
  @RegisterForReflection
  @JsonNaming(SnakeCaseStrategy.class)
  record AuthJson(String authToken, String refreshToken, long authTokenExpiry) {

    static AuthJson of(Tokens tokens) {
      return new AuthJson(
          tokens.accessToken(),
          tokens.refreshToken().reveal(),
          tokens.accessTokenExpiry().getEpochSecond());
    }

    @Override
    public String toString() {
      return "AuthJson[hidden]";
    }
  }

  /** Published clients read the account either flat or under {@code user}. */
  @RegisterForReflection
  record LoginJson(@JsonUnwrapped AccountJson account, UserJson user) {}

  @RegisterForReflection
  @JsonNaming(SnakeCaseStrategy.class)
  record UserJson(
      @JsonUnwrapped AccountJson account,
      long userId,
      String profilePicture,
      String coverPicture) {}

  private final Call call;
  private final SignUp signUp;
  private final LogIn logIn;
  private final RefreshSession refreshSession;
  private final LogOut logOut;
  private final Brand brand;

  SessionResource(
      Call call,
      SignUp signUp,
      LogIn logIn,
      RefreshSession refreshSession,
      LogOut logOut,
      Brand brand) {
    this.call = call;
    this.signUp = signUp;
    this.logIn = logIn;
    this.refreshSession = refreshSession;
    this.logOut = logOut;
    this.brand = brand;
  }

  @POST
  @Path("signup")
  @Throttled(Action.SIGN_UP)
  @NoSession
  public Answer signUp() {
    Parameters parameters = call.parameters();
    var command =
        new SignUp.Command(
            new PersonName(parameters.text("first_name"), parameters.text("last_name")),
            Username.chosen(parameters.text("username")),
            new EmailAddress(parameters.text("email")),
            Password.chosen(parameters.text("password")));
    return switch (signUp.signUp(command)) {
      case SignUp.SignedUp(SignedIn signedIn) ->
          new SignedInAnswer(200, LOGGED_IN, List.of(), AuthJson.of(signedIn.tokens()));
      case SignUp.UsernameTaken() -> throw new DomainException(ErrorCode.USERNAME_TAKEN);
      case SignUp.EmailTaken() -> throw new DomainException(ErrorCode.EMAIL_TAKEN);
    };
  }

  @POST
  @Path("login")
  @Throttled(Action.LOG_IN)
  @NoSession
  public Answer logIn() {
    Parameters parameters = call.parameters();
    var command =
        new LogIn.Command(
            parameters.text("email"),
            Password.attempted(parameters.text("password")),
            parameters.text("device_type"));
    return switch (logIn.logIn(command)) {
      case LogIn.LoggedIn(SignedIn signedIn) ->
          new SignedInAnswer(200, LOGGED_IN, account(signedIn), AuthJson.of(signedIn.tokens()));
      case LogIn.BadCredentials() -> throw new DomainException(ErrorCode.CREDENTIALS_WRONG);
    };
  }

  /** Without a session: the access token may be past its end, which is what this is for. */
  @POST
  @Path("refresh_access_token")
  @Throttled(Action.REFRESH)
  @NoSession
  public Answer refresh() {
    Tokens tokens = refreshSession.refresh(call.parameters().text("refresh_token"));
    return Answer.ok("Token refreshed Out successful", AuthJson.of(tokens));
  }

  @POST
  @Path("logout")
  public Answer logOut() {
    logOut.logOut(call.session());
    return Answer.done("Signout successful");
  }

  private LoginJson account(SignedIn signedIn) {
    AccountJson account = AccountJson.own(signedIn.account(), brand);
    return new LoginJson(
        account, new UserJson(account, account.id(), account.avatar(), account.cover()));
  }
}
